package io.recourse.web;

/** Port: the table of rights, for features that show only what their reader may do. */
public interface Doors {

  /** Whether whoever reads the page may do this. */
  boolean may(String method, String path);
}
