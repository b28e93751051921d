package io.recourse.complaints.web;

import static java.util.stream.Collectors.toSet;

import io.recourse.common.Problem;
import io.recourse.complaints.CloseImprovement;
import io.recourse.complaints.Improvement;
import io.recourse.complaints.Improvement.Closed;
import io.recourse.complaints.Improvement.Outcome;
import io.recourse.complaints.ImprovementAction;
import io.recourse.complaints.ImprovementEffect;
import io.recourse.complaints.ImprovementEffects;
import io.recourse.complaints.ImprovementTeam;
import io.recourse.complaints.ImprovementTeams;
import io.recourse.complaints.Improvements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to be better after complaints, read by staff and closed by the team that owns it. */
@RestController
@RequestMapping("/api/v1/improvements")
@Tag(name = "Complaints")
class ImprovementApi {

  /** So many closed ones are read beside all that are open. */
  static final int CLOSED = 50;

  private static final String ROLE = "ROLE_";

  private final Improvements improvements;
  private final ImprovementTeams teams;
  private final ImprovementEffects effects;
  private final CloseImprovement close;

  ImprovementApi(
      Improvements improvements,
      ImprovementTeams teams,
      ImprovementEffects effects,
      CloseImprovement close) {
    this.improvements = improvements;
    this.teams = teams;
    this.effects = effects;
    this.close = close;
  }

  record ImprovementList(List<ImprovementJson> items, String next) {}

  record ImprovementJson(
      long id,
      String caseNumber,
      String title,
      String team,
      Instant raisedAt,
      Instant dueAt,
      String state,
      String words,
      String closedBy,
      Instant closedAt,
      List<String> members,
      List<ImprovementAction> actions,
      ImprovementEffect effect) {

    static ImprovementJson of(Improvement it, ImprovementTeam team, ImprovementEffect effect) {
      Optional<Closed> closed = Optional.ofNullable(it.closed());
      return new ImprovementJson(
          it.id(),
          it.number().value(),
          it.title(),
          it.team(),
          it.raisedAt(),
          it.dueAt(),
          closed.map(end -> end.as().name()).orElse("OPEN"),
          closed.map(Closed::words).orElse(null),
          closed.map(Closed::by).orElse(null),
          closed.map(Closed::at).orElse(null),
          team.members(),
          team.actions(),
          effect);
    }
  }

  record Closing(String outcome, String words) {}

  @GetMapping
  @Operation(summary = "Improvements that are open, due first, then those closed lately")
  ImprovementList list() {
    List<Improvement> all = improvements.openAndLatest(CLOSED);
    List<Long> ids = all.stream().map(Improvement::id).toList();
    Map<Long, ImprovementTeam> carried = teams.of(ids);
    Map<Long, ImprovementEffect> measured = effects.of(ids);
    return new ImprovementList(
        all.stream()
            .map(
                it ->
                    ImprovementJson.of(
                        it,
                        carried.getOrDefault(it.id(), ImprovementTeam.NONE),
                        measured.get(it.id())))
            .toList(),
        null);
  }

  @PostMapping("/{id}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Say that an improvement is done or dropped, and in which way",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              "{\"outcome\": \"DONE\", \"words\": \"A second key hangs at the"
                                  + " gate.\"}"))))
  void close(@PathVariable long id, @RequestBody Closing closing, Authentication who) {
    close.close(id, teams(who), outcome(closing.outcome()), closing.words());
  }

  static Outcome outcome(String said) {
    return Arrays.stream(Outcome.values())
        .filter(one -> one.name().equals(said))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid("/outcome", "field.notOneOf", Arrays.asList(Outcome.values())));
  }

  static Set<String> teams(Authentication who) {
    return who.getAuthorities().stream()
        .map(granted -> granted.getAuthority())
        .filter(role -> role.startsWith(ROLE))
        .map(role -> role.substring(ROLE.length()).toLowerCase(Locale.ROOT))
        .collect(toSet());
  }
}
