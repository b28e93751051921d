package io.recourse.web.problems;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Addresses and methods nobody answers: a problem document for the API, a page for people. */
@ControllerAdvice
@Order(3)
class NobodyHome {

  @ExceptionHandler
  Object unanswered(ServletException unanswered, HttpServletRequest request)
      throws ServletException {
    if (!(unanswered instanceof ErrorResponse known)) {
      throw unanswered;
    }
    HttpStatusCode status = known.getStatusCode();
    if (request.getRequestURI().startsWith("/api/")) {
      return ResponseEntity.status(status)
          .headers(known.getHeaders())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(known.getBody());
    }
    ModelAndView page = new ModelAndView("error");
    page.setStatus(status);
    page.addObject("status", status.value());
    return page;
  }
}
