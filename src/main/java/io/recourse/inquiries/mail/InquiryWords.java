package io.recourse.inquiries.mail;

import io.recourse.common.CaseNumber;
import io.recourse.inquiries.Inquiry;
import io.recourse.inquiries.InquiryBook;
import io.recourse.messages.MessageFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The answer, or the question back, in the words of the person who wrote it. */
@Component
class InquiryWords implements MessageFacts {

  private static final String ANSWERED = "inquiryAnswered";

  private final InquiryBook book;

  InquiryWords(InquiryBook book) {
    this.book = book;
  }

  @Override
  public Set<String> templates() {
    return Set.of(ANSWERED, "inquiryQuestion", "inquiryReminder");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Inquiry said = book.of(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("word", ANSWERED.equals(template) ? said.answer() : said.askedBack());
    facts.put("asksRating", ANSWERED.equals(template));
    return facts;
  }
}
