package io.recourse.studio.web;

import io.recourse.engine.ModelKind;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.DeployDraft;
import io.recourse.studio.Draft;
import io.recourse.studio.ListModels;
import io.recourse.studio.ModelText;
import io.recourse.studio.OpenModel;
import io.recourse.studio.SaveDraft;
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

/** Drafts over HTTP: begin, save, submit, approve or give back, deploy, refuse. */
@RestController
@RequestMapping("/api/v1/models/drafts")
@PreAuthorize(Owners.ONLY)
class ModelDraftsApi {

  private static final String PATH = "/api/v1/models/drafts/";

  private final ListModels list;
  private final OpenModel open;
  private final SaveDraft save;
  private final AgreeOnDraft agree;
  private final DeployDraft deploy;
  private final ProblemWords words;

  ModelDraftsApi(
      ListModels list,
      OpenModel open,
      SaveDraft save,
      AgreeOnDraft agree,
      DeployDraft deploy,
      ProblemWords words) {
    this.list = list;
    this.open = open;
    this.save = save;
    this.agree = agree;
    this.deploy = deploy;
    this.words = words;
  }

  record NewDraft(ModelKind kind, String key, String content, Integer basedOn) {}

  record Change(String content) {}

  record Reason(String reason) {}

  /**
   * @param untested whether it is approved although nobody asked it about closed cases as it stands
   */
  record Approval(String reason, Instant deployAt, Boolean untested) {

    boolean knowsUntested() {
      return Boolean.TRUE.equals(untested);
    }
  }

  record OpenDrafts(List<Draft> items, String next) {}

  @GetMapping
  @PreAuthorize(Owners.AND_LEADS)
  OpenDrafts list() {
    return new OpenDrafts(list.drafts().stream().map(this::told).toList(), null);
  }

  @GetMapping("/{id}")
  @PreAuthorize(Owners.AND_LEADS)
  ResponseEntity<Draft> read(@PathVariable UUID id) {
    return tagged(open.draft(id));
  }

  @PostMapping
  ResponseEntity<Draft> begin(@RequestBody NewDraft draft) {
    ModelText text = new ModelText(draft.kind(), draft.content());
    Draft begun = save.begin(draft.key(), text, draft.basedOn());
    return ResponseEntity.created(URI.create(PATH + begun.id()))
        .eTag(DraftTag.of(begun))
        .body(told(begun));
  }

  @PutMapping("/{id}")
  ResponseEntity<Draft> save(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Change change) {
    return tagged(save.save(id, change.content(), DraftTag.demanded(ifMatch)));
  }

  @PostMapping("/{id}/submit")
  ResponseEntity<Draft> submit(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Reason why) {
    return tagged(agree.submit(id, DraftTag.version(ifMatch), why.reason()));
  }

  @PostMapping("/{id}/approve")
  @PreAuthorize(Owners.AND_LEADS)
  ResponseEntity<Draft> approve(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Approval approval) {
    int seen = DraftTag.demanded(ifMatch);
    return tagged(
        agree.approve(id, seen, approval.reason(), approval.deployAt(), approval.knowsUntested()));
  }

  @PostMapping("/{id}/return")
  @PreAuthorize(Owners.AND_LEADS)
  ResponseEntity<Draft> giveBack(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody Reason why) {
    return tagged(agree.giveBack(id, DraftTag.version(ifMatch), why.reason()));
  }

  @PostMapping("/{id}/deploy")
  ResponseEntity<Draft> deploy(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    return tagged(deploy.deploy(id, DraftTag.version(ifMatch)));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Draft> refuse(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    return tagged(deploy.refuse(id, DraftTag.version(ifMatch)));
  }

  private ResponseEntity<Draft> tagged(Draft draft) {
    return ResponseEntity.ok().eTag(DraftTag.of(draft)).body(told(draft));
  }

  private Draft told(Draft draft) {
    return draft.told(words::here);
  }
}
