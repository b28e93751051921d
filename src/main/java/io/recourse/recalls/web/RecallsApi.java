package io.recourse.recalls.web;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.recalls.RaiseRecall;
import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallBook;
import io.recourse.recalls.StopRecall;
import io.recourse.recalls.WantedRecall;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recalls are raised and followed. */
@RestController
@RequestMapping("/api/v1/recalls")
class RecallsApi {

  private static final int LATEST = 50;

  private final RaiseRecall raiseRecall;
  private final RecallBook book;
  private final StopRecall stop;

  RecallsApi(RaiseRecall raiseRecall, RecallBook book, StopRecall stop) {
    this.raiseRecall = raiseRecall;
    this.book = book;
    this.stop = stop;
  }

  /** A list that fits on one page. */
  record Recalls(List<RecallJson> items, String next) {}

  /** 201 with the recall, 200 with the one that has this reference already. */
  @PostMapping
  ResponseEntity<RecallJson> raise(@RequestBody WantedRecall wanted) {
    RaiseRecall.Raised raised = raiseRecall.raise(wanted);
    RecallJson body = read(raised.recall());
    return ResponseEntity.status(raised.isNew() ? 201 : 200)
        .location(URI.create("/api/v1/recalls/" + body.number()))
        .body(body);
  }

  @GetMapping
  Recalls latest() {
    return new Recalls(
        book.latest(LATEST).stream().map(one -> RecallJson.of(book, one, false)).toList(), null);
  }

  @GetMapping("/{number}")
  RecallJson one(@PathVariable String number) {
    return read(known(book, number));
  }

  /** What comes to it from now on is signalled no more. */
  @PostMapping("/{number}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable String number) {
    stop.stop(known(book, number).number());
  }

  private RecallJson read(Recall recall) {
    return RecallJson.of(book, recall, true);
  }

  /**
   * @throws Problem NOT_FOUND where no recall has this number
   */
  static Recall known(RecallBook book, String number) {
    return book.find(new CaseNumber(number)).orElseThrow(() -> Problem.notFound("recall.unknown"));
  }
}
