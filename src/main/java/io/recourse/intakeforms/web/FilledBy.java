package io.recourse.intakeforms.web;

import io.recourse.cases.CaseAccess;
import io.recourse.web.AskedPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who fills in a form: a customer who is signed in, staff for a caller, or somebody unknown. */
enum FilledBy {
  CUSTOMER,
  STAFF,
  GUEST;

  /** Tells them apart by the door they came through; a link into one case opens no other. */
  @Component
  static class Teller {

    private final CaseAccess access;

    Teller(CaseAccess access) {
      this.access = access;
    }

    FilledBy of(Authentication reader, HttpServletRequest request) {
      if (AskedPath.isUnder(FormDoor.STAFF, request)) {
        return STAFF;
      }
      boolean known =
          reader != null && access.isCustomer(reader) && access.onlyCase(reader) == null;
      return known ? CUSTOMER : GUEST;
    }
  }
}
