package io.recourse.web.problems;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal on a page: what happened in words, and a way on. */
@ControllerAdvice(annotations = Controller.class)
@Order(2)
class PageProblems {

  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

  private final ProblemWords words;

  PageProblems(ProblemWords words) {
    this.words = words;
  }

  /** What no field caught, such as a sign that cannot be stored. */
  @ExceptionHandler
  ModelAndView refusedByDatabase(DataIntegrityViolationException refused, HttpServletRequest at) {
    log.warn("The database refused {}", at.getRequestURI(), refused);
    return problem(Problem.conflict("request.dataRule"));
  }

  @ExceptionHandler
  ModelAndView problem(Problem refused) {
    Problem problem = words.here(refused);
    ModelAndView page = new ModelAndView("error");
    page.setStatus(HttpStatusCode.valueOf(problem.kind().status()));
    page.addObject("status", problem.kind().status());
    page.addObject("detail", problem.getMessage());
    page.addObject("errors", problem.errors());
    return page;
  }
}
