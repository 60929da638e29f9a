package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/osbuild/blueprint/pkg/blueprint"
	"github.com/osbuild/image-builder/pkg/bib/blueprintload"
	"github.com/osbuild/image-builder/pkg/distro"
	"github.com/osbuild/image-builder/pkg/manifestgen/manifestmock"
	"github.com/osbuild/image-builder/pkg/rpmmd"
)

// ask takes a config through loading, the making of the manifest, and its serialisation.
func ask(question Question, folder string) (answer Answer) {
	stage := "load"
	defer func() {
		if problem := recover(); problem != nil {
			answer = Answer{Verdict: "crash", Stage: stage, Message: fmt.Sprint(problem)}
		}
	}()
	reject := func(err error) Answer {
		return Answer{Verdict: "reject", Stage: stage, Message: err.Error()}
	}

	path := filepath.Join(folder, question.Name)
	if err := os.WriteFile(path, []byte(question.Text), 0o600); err != nil {
		fail(err)
	}
	config, err := blueprintload.Load(path)
	if err != nil {
		return reject(err)
	}
	if question.ImageType == "" {
		return Answer{Verdict: "accept"}
	}

	stage = "manifest"
	imageType, err := imageTypeOf(question)
	if err != nil {
		fail(err)
	}
	if err := checkVolumeID(question.ImageType, config); err != nil {
		return reject(err)
	}
	seed := int64(0)
	manifest, warnings, err := imageType.Manifest(config, options, nil, &seed)
	if err != nil {
		return reject(err)
	}

	stage = "serialize"
	packages, err := manifest.GetPackageSetChains()
	if err != nil {
		return reject(err)
	}
	for _, sets := range packages {
		for at := range sets {
			sets[at].Repositories = repositories
		}
	}
	depsolved, err := manifestmock.Depsolve(packages, architecture, nil, false)
	if err != nil {
		return reject(err)
	}
	containers := manifestmock.ResolveContainers(manifest.GetContainerSourceSpecs())
	if _, err := manifest.Serialize(depsolved, containers, nil, nil, nil); err != nil {
		return reject(err)
	}
	return Answer{Verdict: "accept", Warnings: warnings}
}

var repositories = []rpmmd.RepoConfig{{Id: "packages", BaseURLs: []string{"https://example.com/packages"}}}

var options = distro.ImageOptions{
	Bootc: &distro.BootcImageOptions{InstallerPayloadRef: "example.com/payload:latest"},
}

// The released builder (v79) asks this for its ISO; in the library that can be had here the call is missing.
func checkVolumeID(imageType string, config *blueprint.Blueprint) error {
	if imageType != "anaconda-iso" && imageType != "iso" {
		return nil
	}
	_, err := config.Customizations.GetISO()
	return err
}
