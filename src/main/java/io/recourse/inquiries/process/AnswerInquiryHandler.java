package io.recourse.inquiries.process;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.inquiries.AnswerInquiry;
import io.recourse.inquiries.InquiryBook;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A person reads the question and answers it, or asks back. */
@Component
class AnswerInquiryHandler implements TaskHandler {

  private static final List<String> OUTCOMES = List.of("answer", "askBack");

  private final Cases cases;
  private final AnswerInquiry answerInquiry;
  private final InquiryBook book;

  AnswerInquiryHandler(Cases cases, AnswerInquiry answerInquiry, InquiryBook book) {
    this.cases = cases;
    this.book = book;
    this.answerInquiry = answerInquiry;
  }

  @Override
  public String taskKey() {
    return InquiryElements.ANSWER_INQUIRY;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    ServiceCase asked = cases.get(number);
    Map<String, Object> known = new TreeMap<>();
    known.put("subject", asked.origin().subject());
    known.put("question", asked.origin().body());
    known.put("wishedSku", book.of(number).wishedSku());
    return known;
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String words = words(values);
    return switch (String.valueOf(values.get("outcome"))) {
      case "answer" -> {
        answerInquiry.answer(number, words);
        yield Map.of(InquiryVariables.ANSWERED, true);
      }
      case "askBack" -> InquiryVariables.of(answerInquiry.askBack(number, words));
      default -> throw Problem.invalid("/values/outcome", "field.notOneOf", OUTCOMES);
    };
  }

  private static String words(Map<String, Object> values) {
    String words = String.valueOf(values.getOrDefault("words", "")).strip();
    if (words.isEmpty()) {
      throw Problem.invalid("/values/words", "field.given");
    }
    return words;
  }
}
