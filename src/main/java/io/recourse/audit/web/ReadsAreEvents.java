package io.recourse.audit.web;

import io.recourse.audit.AccessLog;
import io.recourse.audit.RecordAccess;
import io.recourse.common.CaseNumber;
import io.recourse.web.AskedPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every door to a case writes who looked, before it opens; no page has to remember it. */
@Component
class ReadsAreEvents implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern CASE = Pattern.compile("/cases/(RC-\\d{6,12})(?:/|$)");
  private static final Pattern TASK = Pattern.compile("/tasks/([^/]{1,64})(?:/|$)");

  private final RecordAccess access;
  private final AccessLog log;

  ReadsAreEvents(RecordAccess access, AccessLog log) {
    this.access = access;
    this.log = log;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(
            "/api/v1/cases/**",
            "/api/v1/tasks/**",
            "/api/v1/audit/cases/**",
            "/work/cases/**",
            "/work/tasks/**",
            "/audit/cases/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if ("GET".equals(request.getMethod())) {
      caseOf(AskedPath.words(request)).ifPresent(number -> access.read(new CaseNumber(number)));
    }
    return true;
  }

  private Optional<String> caseOf(String path) {
    Matcher inPath = CASE.matcher(path);
    if (inPath.find()) {
      return Optional.of(inPath.group(1));
    }
    Matcher task = TASK.matcher(path);
    return task.find() ? log.caseOfTask(task.group(1)) : Optional.empty();
  }
}
