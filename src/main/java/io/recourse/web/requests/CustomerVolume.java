package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.AskedPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Refuses with 429 what a customer sends in beyond a day's measure. What is refused for another
 * reason counts nothing.
 */
class CustomerVolume implements HandlerInterceptor {

  private final Volume volume;
  private final DailyVolume day;

  CustomerVolume(Volume volume, DailyVolume day) {
    this.volume = volume;
    this.day = day;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    long amount = amount(request);
    Optional<String> person = customer();
    if (!request.getMethod().equals("POST") || amount == 0 || person.isEmpty()) {
      return true;
    }
    Duration wait = day.take(volume, person.get(), amount);
    if (!wait.isZero()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      throw Problem.of(Problem.Kind.TOO_MANY, volume.refusal());
    }
    request.setAttribute(taken(), amount);
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    if (request.getAttribute(taken()) instanceof Long amount
        && (failure != null || cameToNothing(request, response.getStatus()))) {
      customer().ifPresent(person -> day.giveBack(volume, person, amount));
    }
  }

  /** A page of the portal that opened a case leads to it; one that is only shown again did not. */
  private boolean cameToNothing(HttpServletRequest request, int status) {
    return status >= 400 || status == 200 && isShownAgain(request);
  }

  private boolean isShownAgain(HttpServletRequest request) {
    return volume == Volume.CASES && AskedPath.isUnder("/portal/", request)
        || AskedPath.isUnder("/portal/complaints/new", request)
        || AskedPath.isUnder("/portal/forms/", request);
  }

  private String taken() {
    return CustomerVolume.class.getName() + "." + volume;
  }

  private long amount(HttpServletRequest request) {
    return switch (volume) {
      case CASES, WORDS -> 1;
      case FILES -> files(request).stream().filter(file -> !file.isEmpty()).count();
      case BYTES -> files(request).stream().mapToLong(MultipartFile::getSize).sum();
    };
  }

  private static Collection<MultipartFile> files(HttpServletRequest request) {
    MultipartHttpServletRequest parts =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return parts == null
        ? List.of()
        : parts.getMultiFileMap().values().stream().flatMap(Collection::stream).toList();
  }

  private static Optional<String> customer() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return Optional.ofNullable(who)
        .filter(
            it ->
                it.getAuthorities().stream()
                    .anyMatch(one -> one.getAuthority().equals("ROLE_CUSTOMER")))
        .map(Authentication::getName);
  }
}
