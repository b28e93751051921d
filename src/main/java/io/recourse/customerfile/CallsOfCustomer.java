package io.recourse.customerfile;

import java.util.List;

/** Calls of a person, for their file; implemented by whoever keeps them. */
public interface CallsOfCustomer {

  /** The newest first; 20 at most. */
  List<CustomerFile.Call> callsOf(List<String> persons);
}
