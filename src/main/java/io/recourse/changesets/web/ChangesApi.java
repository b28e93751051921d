package io.recourse.changesets.web;

import io.recourse.changesets.AgreeOnChange;
import io.recourse.changesets.ChangeSet;
import io.recourse.changesets.PilotChange;
import io.recourse.changesets.ReadChanges;
import io.recourse.changesets.RollBackChange;
import io.recourse.changesets.WriteChange;
import io.recourse.pilot.PilotWish;
import io.recourse.studio.Difference;
import io.recourse.studio.Draft;
import io.recourse.web.ProblemWords;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of several models over HTTP: put together, submitted, answered, brought back. */
@RestController
@RequestMapping("/api/v1/models/changes")
@PreAuthorize(ChangesApi.OWNERS)
class ChangesApi {

  static final String OWNERS = "hasRole('OWNER')";
  static final String READERS = "hasAnyRole('OWNER', 'LEAD')";
  static final String LEADS = "hasRole('LEAD')";

  private final ReadChanges read;
  private final WriteChange write;
  private final AgreeOnChange agree;
  private final PilotChange pilot;
  private final RollBackChange back;
  private final ProblemWords words;

  ChangesApi(
      ReadChanges read,
      WriteChange write,
      AgreeOnChange agree,
      PilotChange pilot,
      RollBackChange back,
      ProblemWords words) {
    this.read = read;
    this.write = write;
    this.agree = agree;
    this.pilot = pilot;
    this.back = back;
    this.words = words;
  }

  record Named(String name, String reason) {}

  record Added(UUID draft) {}

  record Reason(String reason) {}

  /**
   * @param untested whether it is approved although a part was not asked about closed cases
   */
  record Approval(String reason, Instant deployAt, Boolean untested) {

    boolean knowsUntested() {
      return Boolean.TRUE.equals(untested);
    }
  }

  /**
   * @param reason of the approval; may be null
   * @param deployAt null for at once
   */
  record Trial(
      String reason,
      Instant deployAt,
      Integer share,
      String team,
      String category,
      String country,
      String type,
      Instant until) {

    PilotWish wish() {
      return new PilotWish(share, team, category, country, type, until);
    }
  }

  /**
   * @param withCases whether the cases of the versions that go are to go back; not where missing
   */
  record Back(String reason, Boolean withCases) {

    boolean takesCases() {
      return Boolean.TRUE.equals(withCases);
    }
  }

  record All(List<ChangeSet> items, String next) {}

  record Part(Draft draft, List<Difference> differences) {}

  record Whole(ChangeSet change, List<Part> parts) {}

  @GetMapping
  @PreAuthorize(READERS)
  All all() {
    return new All(read.all(), null);
  }

  @GetMapping("/{id}")
  @PreAuthorize(READERS)
  ResponseEntity<Whole> read(@PathVariable UUID id) {
    return tagged(read.find(id));
  }

  @PostMapping
  ResponseEntity<ChangeSet> begin(@RequestBody Named named) {
    return created(write.begin(named.name(), named.reason()));
  }

  @PutMapping("/{id}")
  ResponseEntity<Whole> name(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Named named) {
    return tagged(write.name(id, ChangeTag.demanded(ifMatch), named.name(), named.reason()));
  }

  @PostMapping("/{id}/drafts")
  ResponseEntity<Whole> add(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Added added) {
    return tagged(write.add(id, ChangeTag.version(ifMatch), added.draft()));
  }

  @DeleteMapping("/{id}/drafts/{draft}")
  ResponseEntity<Whole> takeOut(
      @PathVariable UUID id,
      @PathVariable UUID draft,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    return tagged(write.takeOut(id, ChangeTag.version(ifMatch), draft));
  }

  @PostMapping("/{id}/submit")
  ResponseEntity<Whole> submit(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    return tagged(agree.submit(id, ChangeTag.version(ifMatch)));
  }

  @PostMapping("/{id}/approve")
  @PreAuthorize(READERS)
  ResponseEntity<Whole> approve(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Approval said) {
    int seen = ChangeTag.demanded(ifMatch);
    return tagged(agree.approve(id, seen, said.reason(), said.deployAt(), said.knowsUntested()));
  }

  /** For a share of the new cases, beside the versions before. */
  @PostMapping("/{id}/pilot")
  @PreAuthorize(READERS)
  ResponseEntity<Whole> pilot(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Trial said) {
    int seen = ChangeTag.demanded(ifMatch);
    return tagged(pilot.approve(id, seen, said.reason(), said.deployAt(), said.wish()));
  }

  @PostMapping("/{id}/return")
  @PreAuthorize(READERS)
  ResponseEntity<Whole> giveBack(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Reason why) {
    return tagged(agree.giveBack(id, ChangeTag.version(ifMatch), why.reason()));
  }

  @PostMapping("/{id}/deploy")
  ResponseEntity<Whole> deploy(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    return tagged(agree.deploy(id, ChangeTag.version(ifMatch)));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Whole> drop(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    return tagged(write.drop(id, ChangeTag.version(ifMatch)));
  }

  @PostMapping("/{id}/roll-back")
  @PreAuthorize(READERS)
  ResponseEntity<ChangeSet> back(@PathVariable UUID id, @RequestBody Back wanted) {
    return created(back.ask(id, wanted.reason(), wanted.takesCases()));
  }

  @PostMapping("/{id}/roll-back/at-once")
  @PreAuthorize(LEADS)
  ResponseEntity<ChangeSet> backAtOnce(@PathVariable UUID id, @RequestBody Back wanted) {
    return created(back.atOnce(id, wanted.reason(), wanted.takesCases()));
  }

  private static ResponseEntity<ChangeSet> created(ChangeSet change) {
    return ResponseEntity.created(URI.create("/api/v1/models/changes/" + change.id()))
        .eTag(ChangeTag.of(change))
        .body(change);
  }

  private ResponseEntity<Whole> tagged(ChangeSet change) {
    List<Part> parts = read.parts(change.id()).stream().map(this::told).toList();
    return ResponseEntity.ok().eTag(ChangeTag.of(change)).body(new Whole(change, parts));
  }

  private Part told(ReadChanges.Part part) {
    return new Part(part.draft().told(words::here), part.differences());
  }
}
