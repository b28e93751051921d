package io.recourse.complaints.web;

import io.recourse.complaints.CarryImprovement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams that carry improvements, and their actions. */
@RestController
@RequestMapping("/api/v1/improvements")
@Tag(name = "Complaints")
class ImprovementTeamApi {

  private final CarryImprovement carry;

  ImprovementTeamApi(CarryImprovement carry) {
    this.carry = carry;
  }

  /**
   * @param members user names, two to twenty
   */
  record Team(List<String> members) {}

  /**
   * @param dueOn the last day, in UTC
   */
  record Agreed(String what, String owner, LocalDate dueOn) {}

  record Added(long id) {}

  /**
   * @param done null for not yet
   */
  record Report(String progress, Boolean done) {}

  @PutMapping("/{id}/team")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say who carries an improvement")
  void form(@PathVariable long id, @RequestBody Team team, Authentication who) {
    List<String> members = team.members() == null ? List.of() : team.members();
    carry.form(id, ImprovementApi.teams(who), members);
  }

  @PostMapping("/{id}/actions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Agree on what a member does until when")
  Added agree(@PathVariable long id, @RequestBody Agreed it, Authentication who) {
    return new Added(carry.agree(id, ImprovementApi.teams(who), it.what(), it.owner(), it.dueOn()));
  }

  @PostMapping("/actions/{action}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say how far an action is, or that it is done")
  void report(@PathVariable long action, @RequestBody Report it, Authentication who) {
    carry.report(action, ImprovementApi.teams(who), it.progress(), Boolean.TRUE.equals(it.done()));
  }
}
