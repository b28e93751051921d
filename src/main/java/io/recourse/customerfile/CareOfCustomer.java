package io.recourse.customerfile;

import java.util.List;

/** What care plans did for a person, for their file; implemented by whoever carries them out. */
public interface CareOfCustomer {

  /** The newest first; 20 at most. */
  List<CustomerFile.Care> careOf(List<String> persons);
}
