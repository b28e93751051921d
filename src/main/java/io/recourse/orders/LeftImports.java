package io.recourse.orders;

/** Imports that nobody carries any more and that could not be ended. */
public interface LeftImports {

  /** Ends them as failed; one that this node or another that is not gone still carries goes on. */
  void end();
}
