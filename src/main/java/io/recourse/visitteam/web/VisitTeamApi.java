package io.recourse.visitteam.web;

import io.recourse.visitteam.ReadTeam;
import io.recourse.visitteam.RecordAssessment;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trained visit team over HTTP. */
@RestController
@RequestMapping("/api/v1/visit-team")
class VisitTeamApi {

  private final ReadTeam team;
  private final RecordAssessment assess;

  VisitTeamApi(ReadTeam team, RecordAssessment assess) {
    this.team = team;
    this.assess = assess;
  }

  record Team(List<ReadTeam.Member> items) {}

  @GetMapping
  Team read() {
    return new Team(team.team());
  }

  @PostMapping("/{person}/assessments")
  @ResponseStatus(HttpStatus.CREATED)
  Team record(@PathVariable String person, @RequestBody RecordAssessment.Seen seen) {
    assess.record(person, seen);
    return read();
  }
}
