package io.recourse.web.kept;

import io.recourse.web.CustomerTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Writes into every form whom it was shown to, signed, so that nobody else gets its words back. */
@Component
class FormAuthors implements BeanPostProcessor {

  static final String FIELD = "_author";

  private final ObjectProvider<CustomerTokens> tokens;

  FormAuthors(ObjectProvider<CustomerTokens> tokens) {
    this.tokens = tokens;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RequestDataValueProcessor inner ? new Signed(inner) : bean;
  }

  private final class Signed implements RequestDataValueProcessor {

    private final RequestDataValueProcessor inner;

    private Signed(RequestDataValueProcessor inner) {
      this.inner = inner;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
      return inner.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(
        HttpServletRequest request, String name, String value, String type) {
      return inner.processFormFieldValue(request, name, value, type);
    }

    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
      Map<String, String> inherited = inner.getExtraHiddenFields(request);
      Principal person = request.getUserPrincipal();
      if (inherited == null || inherited.isEmpty() || person == null) {
        return inherited;
      }
      Map<String, String> fields = new HashMap<>(inherited);
      fields.put(FIELD, signature(request, person));
      return fields;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
      return inner.processUrl(request, url);
    }

    private String signature(HttpServletRequest request, Principal person) {
      Object known = request.getAttribute(FIELD);
      if (known != null) {
        return known.toString();
      }
      String signed = tokens.getObject().forForm(person.getName());
      request.setAttribute(FIELD, signed);
      return signed;
    }
  }
}
