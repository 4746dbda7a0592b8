package sloppy;

/** Says what it is, without an end */
public record Headless(String name) {}
