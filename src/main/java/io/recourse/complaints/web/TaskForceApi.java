package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.complaints.ConveneTaskForce;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager convenes a task force over a complaint. */
@RestController
@RequestMapping("/api/v1/cases/{number}/complaint/task-force")
@Tag(name = "Complaints")
class TaskForceApi {

  private final CaseAccess access;
  private final ConveneTaskForce force;

  TaskForceApi(CaseAccess access, ConveneTaskForce force) {
    this.access = access;
    this.force = force;
  }

  /**
   * @param members ids of people
   * @param endsAt when the complaint goes on, with findings or without
   */
  record Force(List<String> members, String mandate, Instant endsAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Have a complaint looked into by a task force; it waits for the findings")
  void convene(@PathVariable String number, @RequestBody Force told, Authentication who) {
    List<String> members = told.members() == null ? List.of() : told.members();
    force.convene(access.demandAct(who, number), members, told.mandate(), told.endsAt());
  }
}
