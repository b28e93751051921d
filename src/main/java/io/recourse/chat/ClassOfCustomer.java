package io.recourse.chat;

/** Port: the class of a customer by what they bought. */
public interface ClassOfCustomer {

  /** Null for who was never classed. */
  String of(String person);
}
