package io.recourse.thirdparties.web;

import io.recourse.cases.CaseAccess;
import io.recourse.thirdparties.AskThirdParty;
import io.recourse.thirdparties.PartyQuestion;
import io.recourse.thirdparties.PartyTask;
import io.recourse.thirdparties.PartyTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions of one case to merchants and suppliers, among staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/third-parties")
@Tag(name = "Third parties")
class ThirdPartyApi {

  private final CaseAccess access;
  private final AskThirdParty ask;
  private final PartyTasks tasks;

  ThirdPartyApi(CaseAccess access, AskThirdParty ask, PartyTasks tasks) {
    this.access = access;
    this.ask = ask;
    this.tasks = tasks;
  }

  /**
   * @param answer null until they answered
   */
  record Question(
      UUID id,
      String party,
      String goods,
      String question,
      Instant dueAt,
      String state,
      String answer,
      Instant endedAt) {

    static Question of(PartyTask one) {
      return new Question(
          one.id(),
          one.party(),
          one.goods(),
          one.question(),
          one.dueAt(),
          one.state().name(),
          one.answer(),
          one.endedAt());
    }
  }

  /** A list that fits on one page. */
  record Questions(List<Question> items, String next) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Ask a merchant or supplier about goods of a case, by a signed link")
  Question ask(@PathVariable String number, @RequestBody PartyQuestion asked, Authentication who) {
    return Question.of(ask.ask(access.demandAct(who, number), asked));
  }

  @GetMapping
  @Operation(summary = "What third parties were asked on a case, and what they answered")
  Questions ofCase(@PathVariable String number, Authentication who) {
    return new Questions(
        tasks.ofCase(access.demandRead(who, number)).stream().map(Question::of).toList(), null);
  }
}
