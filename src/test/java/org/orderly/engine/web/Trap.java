package org.orderly.engine.web;

/** A class that says so when it is loaded. */
public class Trap {

  static {
    System.setProperty("orderly.trap", "sprung");
  }
}
