package io.recourse.common;

/** A day's measure of what one customer has us begin, where no address tells that they do. */
public interface OpensCases {

  /**
   * Does it, and counts it as one new request of the customer; what fails counts nothing.
   *
   * @throws Problem TOO_MANY beyond the measure; then nothing is done
   */
  void within(String person, Runnable act);
}
