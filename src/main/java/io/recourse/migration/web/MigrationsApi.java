package io.recourse.migration.web;

import io.recourse.migration.BeginMigration;
import io.recourse.migration.Migration;
import io.recourse.migration.MovingCase;
import io.recourse.migration.OneOf;
import io.recourse.migration.ReadMigration;
import io.recourse.migration.TryMoves;
import io.recourse.migration.VetoMoves;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Migrations over HTTP: planned, mapped, tried, read case by case, cases held back. */
@RestController
@RequestMapping("/api/v1/models/{key}/migrations")
@PreAuthorize(MigrationRoles.WRITERS)
class MigrationsApi {

  private final BeginMigration begin;
  private final ReadMigration read;
  private final TryMoves trial;
  private final VetoMoves vetoes;

  MigrationsApi(BeginMigration begin, ReadMigration read, TryMoves trial, VetoMoves vetoes) {
    this.begin = begin;
    this.read = read;
    this.trial = trial;
    this.vetoes = vetoes;
  }

  /**
   * @param together whether the processes that the cases call go with them; not where missing
   * @param anew whether open work is due, and whose it is, as the other version says; likewise
   */
  record Wanted(int from, int to, Boolean together, Boolean anew) {

    boolean isTogether() {
      return Boolean.TRUE.equals(together);
    }

    boolean isAnew() {
      return Boolean.TRUE.equals(anew);
    }
  }

  /**
   * @param process of the steps; null for that of the cases
   * @param from its version, where it is one that they call
   */
  record Mapping(Integer version, String process, Integer from, Map<String, String> steps) {

    OneOf of() {
      return new OneOf(process, from);
    }
  }

  record Veto(List<String> cases, String reason) {}

  record All(List<MigrationJson> items, String next) {}

  @GetMapping
  @PreAuthorize(MigrationRoles.AND_LEADS)
  All list(@PathVariable String key) {
    return new All(
        read.of(key).stream()
            .map(one -> MigrationJson.of(one, read.progress(one.id()), null, null))
            .toList(),
        null);
  }

  @PostMapping
  ResponseEntity<MigrationJson> begin(@PathVariable String key, @RequestBody Wanted wanted) {
    Migration begun =
        begin.begin(key, wanted.from(), wanted.to(), wanted.isTogether(), wanted.isAnew());
    return ResponseEntity.created(URI.create("/api/v1/models/" + key + "/migrations/" + begun.id()))
        .body(whole(begun));
  }

  @GetMapping("/{id}")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  MigrationJson read(@PathVariable String key, @PathVariable UUID id) {
    return whole(read.read(key, id));
  }

  @GetMapping("/{id}/cases")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  ReadMigration.Cases cases(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam(required = false) MovingCase.State state,
      @RequestParam(required = false) String after) {
    return read.cases(read.read(key, id).id(), state, after);
  }

  @PutMapping("/{id}/mapping")
  MigrationJson map(@PathVariable String key, @PathVariable UUID id, @RequestBody Mapping mapping) {
    UUID known = read.read(key, id).id();
    return whole(
        begin.map(known, mapping.version(), mapping.of(), MappedSteps.of(mapping.steps())));
  }

  @PostMapping("/{id}/try")
  ResponseEntity<MigrationJson> tryOut(@PathVariable String key, @PathVariable UUID id) {
    return ResponseEntity.accepted().body(whole(trial.begin(read.read(key, id).id())));
  }

  @PostMapping("/{id}/vetoes")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  MigrationJson veto(@PathVariable String key, @PathVariable UUID id, @RequestBody Veto veto) {
    vetoes.veto(read.read(key, id).id(), veto.cases(), veto.reason());
    return read(key, id);
  }

  @PostMapping("/{id}/vetoes/lift")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  MigrationJson lift(@PathVariable String key, @PathVariable UUID id, @RequestBody Veto veto) {
    vetoes.lift(read.read(key, id).id(), veto.cases(), veto.reason());
    return read(key, id);
  }

  private MigrationJson whole(Migration one) {
    return MigrationJson.of(one, read.progress(one.id()), read.plans(one), read.log(one.id()));
  }
}
