package example.badhouse.annex;

/** Lies in a package that is no module. */
class Stray {}
