package io.recourse.studio.web;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.DeployDraft;
import io.recourse.studio.Draft;
import io.recourse.studio.ListModels;
import io.recourse.studio.ModelText;
import io.recourse.studio.OpenModel;
import io.recourse.studio.SaveDraft;
import io.recourse.web.ProblemWords;
import java.net.URI;
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

/** Drafts over HTTP: begin, save, deploy, refuse. */
@RestController
@RequestMapping("/api/v1/models/drafts")
@PreAuthorize(Owners.ONLY)
class ModelDraftsApi {

  private static final String PATH = "/api/v1/models/drafts/";

  private final ListModels list;
  private final OpenModel open;
  private final SaveDraft save;
  private final DeployDraft deploy;
  private final ProblemWords words;

  ModelDraftsApi(
      ListModels list, OpenModel open, SaveDraft save, DeployDraft deploy, ProblemWords words) {
    this.list = list;
    this.open = open;
    this.save = save;
    this.deploy = deploy;
    this.words = words;
  }

  record NewDraft(ModelKind kind, String key, String content, Integer basedOn) {}

  record Change(String content) {}

  record OpenDrafts(List<Draft> items, String next) {}

  @GetMapping
  OpenDrafts list() {
    return new OpenDrafts(list.drafts().stream().map(this::told).toList(), null);
  }

  @GetMapping("/{id}")
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
    Integer seen = DraftTag.version(ifMatch);
    if (seen == null) {
      throw Problem.malformed("model.ifMatch");
    }
    return tagged(save.save(id, change.content(), seen));
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
