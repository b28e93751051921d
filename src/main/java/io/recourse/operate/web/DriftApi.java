package io.recourse.operate.web;

import io.recourse.operate.ActBesideFlow;
import io.recourse.operate.AnswerDrift;
import io.recourse.operate.Drift;
import io.recourse.operate.ReadDrift;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steps that people work around, as JSON. */
@RestController
@RequestMapping("/api/v1/drift")
@PreAuthorize(Operators.READERS)
class DriftApi {

  private final ReadDrift read;
  private final AnswerDrift answer;

  DriftApi(ReadDrift read, AnswerDrift answer) {
    this.read = read;
    this.answer = answer;
  }

  record DriftsJson(List<DriftJson> items, String next) {}

  /**
   * @param usual acts a week, as the mean of the eight before
   * @param made each act of the week
   */
  record DriftJson(
      long id,
      String process,
      String element,
      String step,
      Instant foundAt,
      int acts,
      BigDecimal usual,
      String answeredBy,
      String answer,
      List<ActBesideFlow> made) {

    static DriftJson of(ReadDrift.Told told, List<ActBesideFlow> made) {
      Drift drift = told.drift();
      return new DriftJson(
          drift.id(),
          drift.process(),
          drift.element(),
          told.step(),
          drift.foundAt(),
          drift.acts(),
          drift.usual(),
          drift.answeredBy(),
          drift.answer(),
          made);
    }
  }

  record Words(String answer) {}

  @GetMapping
  DriftsJson list() {
    return new DriftsJson(
        Stream.concat(read.open().stream(), read.answered().stream())
            .map(told -> DriftJson.of(told, read.acts(told.drift())))
            .toList(),
        null);
  }

  @PostMapping("/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable long id, @RequestBody Words words) {
    answer.answer(id, words.answer());
  }
}
