package io.recourse.agreedtexts;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Port: what a text would say to a real case; changes nothing. */
public interface TextPreview {

  /** The sorts of texts it can show. */
  Set<String> kinds();

  /**
   * Before is what the version says that the draft changes, which may itself begin on a later day.
   *
   * @throws Problem NOT_FOUND for a case that is none, INVALID for a proposal that cannot be read
   */
  Preview on(Proposal proposal, CaseNumber number, Locale reader);

  /**
   * @param note what the reader has to know of the case, in their words
   * @param lines what the text decides or says there
   */
  record Preview(String note, List<Line> lines) {}

  /**
   * @param what in the words of the reader
   * @param language BCP 47 of what is said; null for the reader's
   */
  record Line(String what, String before, String after, String language) {

    public boolean differs() {
      return !before.equals(after);
    }
  }
}
