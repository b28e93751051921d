package io.recourse.worklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.common.Problem;
import io.recourse.worklist.KeepDraft;
import io.recourse.worklist.web.TaskDetailJson.DraftJson;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Half-filled forms, kept per person. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/draft")
class DraftsApi {

  private final KeepDraft drafts;

  DraftsApi(KeepDraft drafts) {
    this.drafts = drafts;
  }

  record Kept(JsonNode values) {}

  @GetMapping
  DraftJson read(Authentication signedIn, @PathVariable String id) {
    return drafts
        .find(id, SignedInWorker.of(signedIn))
        .map(DraftJson::of)
        .orElseThrow(() -> Problem.notFound("task.noDraft"));
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(Authentication signedIn, @PathVariable String id, @RequestBody Kept kept) {
    if (!(kept.values() instanceof ObjectNode values)) {
      throw Problem.invalid("/values", "field.object");
    }
    String text = values.toString();
    if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
      throw Problem.invalid("/values", "field.notText");
    }
    drafts.keep(id, SignedInWorker.of(signedIn), text);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(Authentication signedIn, @PathVariable String id) {
    drafts.drop(id, SignedInWorker.of(signedIn));
  }
}
