package org.orderly.launch;

/** Where the try mode says who may sign in. */
final class SampleSignIn {

  /** The file with names and passwords, in the data folder. */
  static final String FILE = "people.txt";

  private SampleSignIn() {}
}
