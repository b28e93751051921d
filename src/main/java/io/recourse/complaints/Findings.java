package io.recourse.complaints;

/** What was found out, and why it happened; without both nothing is decided (CMP-03). */
public record Findings(String found, String rootCause) {}
