package io.recourse.dataleaks.web;

import io.recourse.cases.CaseAccess;
import io.recourse.dataleaks.TellAuthority;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The word to the authority about a data leak. */
@RestController
@RequestMapping({
  "/api/v1/cases/{number}/data-leak/notice",
  "/api/v1/cases/{number}/complaint/leak-notice"
})
@Tag(name = "Data leaks")
class LeakApi {

  private final CaseAccess access;
  private final TellAuthority leak;

  LeakApi(CaseAccess access, TellAuthority leak) {
    this.access = access;
    this.leak = leak;
  }

  /**
   * @param authority that was told; null where nobody has to be
   * @param words the reference of the notice, or why nobody has to be told
   */
  record Notice(String authority, String words) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that the authority was told of a data leak, or why nobody has to be")
  void told(@PathVariable String number, @RequestBody Notice notice, Authentication who) {
    leak.told(access.demandAct(who, number), notice.authority(), notice.words());
  }
}
