package io.recourse.textmessages;

import io.recourse.common.CaseNumber;
import java.util.Set;

/** Port of a line: whether some of its messages are texted, and to which page they link. */
public interface TextLink {

  Set<String> templates();

  /** Whether the customer of this case wants them by text. */
  boolean isWanted(CaseNumber number);

  String to(CaseNumber number, String person);
}
