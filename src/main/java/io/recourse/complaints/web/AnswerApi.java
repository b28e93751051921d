package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.DisputeComplaint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the customer of a complaint says to its outcome, or staff for them. */
@RestController
@RequestMapping("/api/v1/cases/{number}/complaint")
@Tag(name = "Complaints")
class AnswerApi {

  private static final List<String> ANSWERS = List.of("ACCEPT", "COUNTER", "REJECT");

  private final CaseAccess access;
  private final AnswerComplaint answer;
  private final DisputeComplaint dispute;

  AnswerApi(CaseAccess access, AnswerComplaint answer, DisputeComplaint dispute) {
    this.access = access;
    this.answer = answer;
    this.dispute = dispute;
  }

  /**
   * An answer.
   *
   * @param amount what is asked for instead; may be left out
   * @param words needed unless it is accepted
   */
  record Said(String answer, Money amount, String words) {}

  record Stated(String words) {}

  @PostMapping("/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Accept an outcome, ask for something else, or reject it",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              "{\"answer\": \"COUNTER\", \"amount\": {\"amount\": 2500,"
                                  + " \"currency\": \"EUR\"}, \"words\": \"It took a month.\"}"))))
  void answer(@PathVariable String number, @RequestBody Said said, Authentication who) {
    CaseNumber own = access.demandAct(who, number);
    switch (String.valueOf(said.answer())) {
      case "ACCEPT" -> answer.accept(own);
      case "COUNTER" -> answer.counter(own, said.amount(), said.words());
      case "REJECT" -> answer.reject(own, said.words());
      default -> throw Problem.invalid("/answer", "field.notOneOf", ANSWERS);
    }
  }

  @PostMapping("/statement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Say all there is to say in the dispute",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(examples = @ExampleObject("{\"words\": \"The courier never rang.\"}"))))
  void state(@PathVariable String number, @RequestBody Stated stated, Authentication who) {
    dispute.state(access.demandAct(who, number), stated.words());
  }
}
