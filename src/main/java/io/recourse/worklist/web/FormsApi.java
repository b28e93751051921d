package io.recourse.worklist.web;

import io.recourse.worklist.CountEntries;
import io.recourse.worklist.CountEntries.Entries;
import io.recourse.worklist.Worker;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much the forms in force ask people to type. */
@RestController
class FormsApi {

  private final CountEntries entries;

  FormsApi(CountEntries entries) {
    this.entries = entries;
  }

  record FormList(List<Entries> items, String next) {}

  @GetMapping("/api/v1/forms")
  FormList forms(Authentication signedIn) {
    Worker ignored = SignedInWorker.of(signedIn);
    return new FormList(entries.perForm(), null);
  }
}
