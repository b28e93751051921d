package io.recourse.complaints.process;

import io.recourse.cases.CaseOrigin;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.ComplaintBook;
import io.recourse.relatedcases.CaseLinks;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What each form shows of what is known by then. */
@Component
class ComplaintTasks {

  private final Cases cases;
  private final ComplaintBook book;
  private final CaseLinks links;

  ComplaintTasks(Cases cases, ComplaintBook book, CaseLinks links) {
    this.cases = cases;
    this.links = links;
    this.book = book;
  }

  /** What the customer said. */
  Map<String, Object> said(CaseNumber number) {
    CaseOrigin origin = cases.get(number).origin();
    Map<String, Object> known = new TreeMap<>();
    known.put("subject", origin.subject());
    known.put("complaint", origin.body());
    known.put("about", links.parentOf(number).map(it -> it.number().value()).orElse(null));
    return known;
  }

  /** With how it was assessed. */
  Map<String, Object> assessed(CaseNumber number) {
    Map<String, Object> known = said(number);
    Complaint complaint = book.of(number);
    if (complaint.assessment() != null) {
      known.put("severity", complaint.assessment().severity());
      known.put("note", complaint.assessment().note());
    }
    if (complaint.findings() != null) {
      known.put("findings", complaint.findings().found());
      known.put("rootCause", complaint.findings().rootCause());
    }
    return known;
  }

  /** With what was decided before, where a review sent it back. */
  Map<String, Object> found(CaseNumber number) {
    Map<String, Object> known = assessed(number);
    Complaint complaint = book.of(number);
    known.put("reviewNote", complaint.reviewNote());
    if (complaint.verdict() != null) {
      known.put("outcome", complaint.verdict().outcome().name());
      known.put("remedy", complaint.verdict().remedy().name());
      known.put("letter", complaint.verdict().letter());
    }
    return known;
  }

  /** With who decided what. */
  Map<String, Object> decided(CaseNumber number) {
    return found(number);
  }

  static String words(Map<String, Object> values, String key) {
    String words = wordsOrNull(values, key);
    if (words == null) {
      throw Problem.invalid("/values/" + key, "field.given");
    }
    return words;
  }

  static String wordsOrNull(Map<String, Object> values, String key) {
    Object words = values.get(key);
    return words == null || words.toString().isBlank() ? null : words.toString().strip();
  }
}
