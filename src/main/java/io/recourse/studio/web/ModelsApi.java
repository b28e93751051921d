package io.recourse.studio.web;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.CheckDraft;
import io.recourse.studio.ListModels;
import io.recourse.studio.Model;
import io.recourse.studio.ModelSource;
import io.recourse.studio.ModelText;
import io.recourse.studio.OpenModel;
import io.recourse.studio.WhoDraws;
import io.recourse.web.ProblemWords;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deployed models over HTTP: list, open any version, check a changed one. */
@RestController
@RequestMapping("/api/v1/models")
@PreAuthorize(Owners.ONLY)
class ModelsApi {

  private final ListModels list;
  private final OpenModel open;
  private final CheckDraft check;
  private final ProblemWords words;
  private final WhoDraws drawing;

  ModelsApi(
      ListModels list, OpenModel open, CheckDraft check, ProblemWords words, WhoDraws drawing) {
    this.list = list;
    this.open = open;
    this.check = check;
    this.words = words;
    this.drawing = drawing;
  }

  record Models(List<Model> items, String next) {}

  /**
   * Whether the page is still open.
   *
   * @param kind null for a process
   */
  record Drawing(ModelKind kind, boolean here) {}

  record Others(List<String> others) {}

  record Report(boolean refused, List<ModelFinding> findings) {}

  @GetMapping
  @PreAuthorize(Owners.AND_LEADS)
  Models list() {
    return new Models(list.deployed(), null);
  }

  @GetMapping("/{key}")
  @PreAuthorize(Owners.AND_LEADS)
  ResponseEntity<ModelSource> open(
      @PathVariable String key, @RequestParam(required = false) Integer version) {
    ModelSource source = open.open(key, version);
    return ResponseEntity.ok().eTag("\"v" + source.version() + "\"").body(source);
  }

  /** Told by a page that is open for change, and answered with who else has one open. */
  @PostMapping("/{key}/drawing")
  Others drawing(@PathVariable String key, @RequestBody Drawing page, Principal owner) {
    ModelKind kind = page.kind() == null ? ModelKind.BPMN : page.kind();
    return new Others(drawing.tell(kind, key, owner.getName(), page.here()));
  }

  /** The body is the model itself; with a key also its belonging to the key is checked. */
  @PostMapping("/check")
  Report check(
      @RequestBody byte[] model,
      @RequestParam(defaultValue = "BPMN") ModelKind kind,
      @RequestParam(required = false) String key) {
    ModelText text = new ModelText(kind, new String(model, StandardCharsets.UTF_8));
    List<ModelFinding> findings = key == null ? check.check(text) : check.check(text, key);
    return new Report(
        findings.stream().anyMatch(ModelFinding::refuses),
        findings.stream().map(finding -> finding.told(words::here)).toList());
  }
}
