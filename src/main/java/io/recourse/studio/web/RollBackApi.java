package io.recourse.studio.web;

import io.recourse.studio.Draft;
import io.recourse.studio.RollBack;
import io.recourse.web.ProblemWords;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way back to an earlier version over HTTP. */
@RestController
@RequestMapping("/api/v1/models/{key}/roll-back")
class RollBackApi {

  private final RollBack back;
  private final ProblemWords words;

  RollBackApi(RollBack back, ProblemWords words) {
    this.back = back;
    this.words = words;
  }

  /**
   * @param withCases whether the cases of the newest version go back, too; not where it is missing
   */
  record Wanted(int version, String reason, Boolean withCases) {

    boolean takesCases() {
      return Boolean.TRUE.equals(withCases);
    }
  }

  @PostMapping
  @PreAuthorize(Owners.AND_LEADS)
  ResponseEntity<Draft> ask(@PathVariable String key, @RequestBody Wanted wanted) {
    return created(back.ask(key, wanted.version(), wanted.reason(), wanted.takesCases()));
  }

  @PostMapping("/at-once")
  @PreAuthorize(Owners.LEADS)
  ResponseEntity<Draft> atOnce(@PathVariable String key, @RequestBody Wanted wanted) {
    return created(back.atOnce(key, wanted.version(), wanted.reason(), wanted.takesCases()));
  }

  private ResponseEntity<Draft> created(Draft draft) {
    return ResponseEntity.created(URI.create("/api/v1/models/drafts/" + draft.id()))
        .eTag(DraftTag.of(draft))
        .body(draft.told(words::here));
  }
}
