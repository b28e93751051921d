package io.recourse.worklist.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import io.recourse.common.Problem;
import io.recourse.worklist.AssignTask;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.ReleaseTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes, gives back, hands over and finishes open work. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskActionsApi {

  private final ClaimTask claim;
  private final ReleaseTask release;
  private final AssignTask assign;
  private final CompleteTask complete;
  private final Clock clock;

  TaskActionsApi(
      ClaimTask claim, ReleaseTask release, AssignTask assign, CompleteTask complete, Clock clock) {
    this.claim = claim;
    this.release = release;
    this.assign = assign;
    this.complete = complete;
    this.clock = clock;
  }

  record Assignment(String assignee) {}

  record Completion(Map<String, Object> values) {}

  record Completed(String id, String key, String caseNumber, String state, Instant completedAt) {}

  @PostMapping("/claim")
  ResponseEntity<TaskJson> claim(
      Authentication signedIn,
      @PathVariable String id,
      @RequestHeader(name = IF_MATCH, required = false) String seen) {
    return changed(claim.claim(id, SignedInWorker.of(signedIn), new Version(seen)));
  }

  @PostMapping("/release")
  ResponseEntity<TaskJson> release(
      Authentication signedIn,
      @PathVariable String id,
      @RequestHeader(name = IF_MATCH, required = false) String seen) {
    return changed(release.release(id, SignedInWorker.of(signedIn), new Version(seen)));
  }

  @PostMapping("/assign")
  ResponseEntity<TaskJson> assign(
      Authentication signedIn,
      @PathVariable String id,
      @RequestHeader(name = IF_MATCH, required = false) String seen,
      @RequestBody Assignment to) {
    if (to.assignee() == null || to.assignee().isBlank()) {
      throw Problem.invalid("/assignee", "field.required");
    }
    return changed(
        assign.assign(id, SignedInWorker.of(signedIn), to.assignee(), new Version(seen)));
  }

  @PostMapping("/complete")
  Completed complete(
      Authentication signedIn,
      @PathVariable String id,
      @RequestHeader(name = IF_MATCH, required = false) String seen,
      @RequestBody Completion done) {
    if (done.values() == null) {
      throw Problem.invalid("/values", "field.required");
    }
    WorkItem item =
        complete.complete(id, SignedInWorker.of(signedIn), new Version(seen), done.values());
    return new Completed(
        item.taskId(), item.taskKey(), item.caseNumber(), "COMPLETED", clock.instant());
  }

  private ResponseEntity<TaskJson> changed(WorkItem item) {
    return ResponseEntity.ok().eTag(Version.tag(item)).body(TaskJson.of(item, clock.instant()));
  }
}
