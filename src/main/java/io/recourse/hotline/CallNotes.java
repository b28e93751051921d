package io.recourse.hotline;

/** The stored calls; files of customers read them by {@code customerfile.CallsOfCustomer}. */
public interface CallNotes {

  void keep(CallNote note);
}
