package io.recourse.pilot;

/** A difference between the new version and the one before, with its interval of 95 of 100. */
public record Gap(double value, double low, double high) {

  /** Whether it may as well be nothing. */
  public boolean isOpen() {
    return low <= 0 && high >= 0;
  }
}
