package main

import (
	"github.com/osbuild/image-builder/pkg/bib/osinfo"
	"github.com/osbuild/image-builder/pkg/bootc"
	"github.com/osbuild/image-builder/pkg/distro"
	"github.com/osbuild/image-builder/pkg/distro/generic"
)

const architecture = "x86_64"

// Distributions by root file system: reading their definitions takes longer than everything else.
var distros = map[string]distro.Arch{}

func imageTypeOf(question Question) (distro.ImageType, error) {
	rootfs := question.Rootfs
	if rootfs == "" {
		rootfs = "ext4"
	}
	arch, known := distros[rootfs]
	if !known {
		made, err := generic.NewBootc("bootc", container(rootfs))
		if err != nil {
			return nil, err
		}
		if arch, err = made.GetArch(architecture); err != nil {
			return nil, err
		}
		distros[rootfs] = arch
	}
	return arch.GetImageType(question.ImageType)
}

// container is what the builder would read from a CentOS image.
func container(rootfs string) *bootc.Info {
	return &bootc.Info{
		Imgref:        "example.com/image:latest",
		ImageID:       "sha256:0000000000000000000000000000000000000000000000000000000000000000",
		Arch:          architecture,
		DefaultRootFs: rootfs,
		Size:          1 << 30,
		OSInfo: &osinfo.Info{
			OSRelease:     osinfo.OSRelease{ID: "centos", VersionID: "10", Name: "CentOS Stream", PlatformID: "platform:el10"},
			UEFIVendor:    "centos",
			SELinuxPolicy: "targeted",
			KernelInfo:    &osinfo.KernelInfo{Version: "6.12.0-1.el10.x86_64"},
			InitrdModules: []string{"ostree", "dmsquash-live", "livenet"},
		},
	}
}
