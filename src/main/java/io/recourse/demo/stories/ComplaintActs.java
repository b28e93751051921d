package io.recourse.demo.stories;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.DisputeComplaint;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What customers do about the outcome of a complaint. */
@Component
@Profile("demo")
class ComplaintActs {

  private final AnswerComplaint answer;
  private final DisputeComplaint dispute;

  ComplaintActs(AnswerComplaint answer, DisputeComplaint dispute) {
    this.answer = answer;
    this.dispute = dispute;
  }

  /** One of {@code accepts}, {@code counters}, {@code rejects}, {@code states}. */
  CaseNumber take(String what, CaseNumber number, String words) {
    switch (what) {
      case "accepts" -> answer.accept(number);
      case "counters" -> answer.counter(number, null, words);
      case "rejects" -> answer.reject(number, words);
      default -> dispute.state(number, words);
    }
    return number;
  }
}
