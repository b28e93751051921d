package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.ContactWish;
import io.recourse.visits.ContactWishes;
import io.recourse.visits.PlanVisit;
import io.recourse.visits.SolvedCase;
import io.recourse.visits.SolvedCases;
import io.recourse.visits.SurveyAnswer;
import io.recourse.visits.process.VisitElements;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Solved questions, and customers who are asked about them. */
@Component
class VisitFixture {

  private final ReturnsFixture cases;
  private final Cases book;
  private final SolvedCases solved;
  private final PlanVisit plan;
  private final AnswerSurvey answer;
  private final ContactWishes wishes;
  private final ProcessDriver driver;

  VisitFixture(
      ReturnsFixture cases,
      Cases book,
      SolvedCases solved,
      PlanVisit plan,
      AnswerSurvey answer,
      ContactWishes wishes,
      ProcessDriver driver) {
    this.cases = cases;
    this.book = book;
    this.solved = solved;
    this.plan = plan;
    this.answer = answer;
    this.wishes = wishes;
    this.driver = driver;
  }

  /** A question, answered; its customer may be asked at any hour. */
  CaseNumber solved(String order) {
    CaseNumber number = cases.open(CaseType.INQUIRY, order);
    answer(number);
    wish(number, ContactWish.Way.ANY);
    return number;
  }

  void answer(CaseNumber question) {
    cases.finish(
        question, "Task_AnswerInquiry", "agent", Map.of("outcome", "answer", "words", "Yes."));
  }

  void wish(CaseNumber of, ContactWish.Way way) {
    wishes.put(book.get(of).customerId(), new ContactWish(way, 0, 24));
  }

  Optional<CaseNumber> planned(CaseNumber solvedCase) {
    SolvedCase found =
        solved
            .unvisited(cases.now().minus(Duration.ofHours(1)), cases.now().plusSeconds(60), 10_000)
            .stream()
            .filter(one -> one.number().equals(solvedCase))
            .findFirst()
            .orElseThrow();
    Optional<CaseNumber> visit = plan.after(found);
    visit.ifPresent(driver::runJobs);
    return visit;
  }

  /** The visit after a solved question: a survey, since no phone number is known. */
  CaseNumber surveyed(String country) {
    return planned(solved(cases.orderTo(country))).orElseThrow();
  }

  AnswerSurvey.Heard says(CaseNumber visit, int csat) {
    AnswerSurvey.Heard heard =
        answer.answer(visit, new SurveyAnswer(cases.now(), csat, 5, 7, 4, csat, 5, "It was slow."));
    driver.runJobs(visit);
    return heard;
  }

  CaseNumber dissatisfied(String country) {
    CaseNumber visit = surveyed(country);
    var unused = says(visit, 1);
    return visit;
  }

  /** A visit that found something to put right. */
  CaseNumber found(String country) {
    CaseNumber visit = cases.open(CaseType.FOLLOW_UP, cases.orderTo(country));
    cases.finish(
        visit,
        VisitElements.MAKE_VISIT,
        "visits",
        Map.of("outcome", "REACHED", "satisfied", true, "finding", "The box is hard to open."));
    return visit;
  }
}
