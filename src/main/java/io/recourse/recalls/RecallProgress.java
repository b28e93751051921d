package io.recourse.recalls;

/** How far a recall is, in pieces with a serial and lines without. */
public record RecallProgress(int found, int opened, int joined, int backAlready) {

  public int done() {
    return opened + joined + backAlready;
  }

  public int left() {
    return found - done();
  }
}
