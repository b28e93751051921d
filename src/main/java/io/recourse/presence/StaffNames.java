package io.recourse.presence;

/** What people of the staff are called. */
public interface StaffNames {

  /** The account's own name where it has no other. */
  String of(String account);
}
