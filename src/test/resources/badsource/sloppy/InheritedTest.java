package sloppy;

/** Gets its tests from elsewhere. */
class InheritedTest extends Swallower {}
