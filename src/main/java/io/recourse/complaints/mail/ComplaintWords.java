package io.recourse.complaints.mail;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.Complaint;
import io.recourse.complaints.ComplaintBook;
import io.recourse.complaints.Verdict;
import io.recourse.messages.MessageFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of whoever decided on a complaint. */
@Component
class ComplaintWords implements MessageFacts {

  private final ComplaintBook book;

  ComplaintWords(ComplaintBook book) {
    this.book = book;
  }

  @Override
  public Set<String> templates() {
    return Set.of("complaintDecided", "complaintDisputeDecided");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("word", book.find(number).map(Complaint::verdict).map(Verdict::letter).orElse(null));
    return facts;
  }
}
