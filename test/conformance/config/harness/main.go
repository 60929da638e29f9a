// Asks the real builder about configs: one JSON object a line on stdin, one answer a line on stdout.
//
// What it does is what the builder does up to the point where it needs a container, a network or root: the
// container's facts are made up, packages and containers are resolved by the builder's own mocks.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A Question is one config file and the image that it is for.
type Question struct {
	// Name of the file: the builder tells TOML and JSON by it.
	Name      string `json:"name"`
	Text      string `json:"text"`
	ImageType string `json:"imageType"`
	// File system that the container wants for its root.
	Rootfs string `json:"rootfs"`
}

// An Answer says how far the config came.
type Answer struct {
	// accept, reject or crash
	Verdict string `json:"verdict"`
	// load, manifest or serialize: where a refusal came from
	Stage    string   `json:"stage,omitempty"`
	Message  string   `json:"message,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
}

func main() {
	folder, err := os.MkdirTemp("", "bootc-config-")
	if err != nil {
		fail(err)
	}
	defer os.RemoveAll(folder)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	answers := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(answers)
	encoder.SetEscapeHTML(false)
	for lines.Scan() {
		var question Question
		if err := json.Unmarshal(lines.Bytes(), &question); err != nil {
			fail(err)
		}
		answer := ask(question, folder)
		answer.Message = strings.ReplaceAll(answer.Message, folder+string(filepath.Separator), "")
		if err := encoder.Encode(answer); err != nil {
			fail(err)
		}
		if err := answers.Flush(); err != nil {
			fail(err)
		}
	}
	if err := lines.Err(); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
