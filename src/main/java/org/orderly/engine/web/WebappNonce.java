package org.orderly.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets each page of a webapp carry the nonce that its own policy names. The webapps keep the nonce
 * in one place for all requests, so that a page served beside another request would stay blank.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class WebappNonce extends OncePerRequestFilter {

  private static final Pattern PAGE = Pattern.compile("/camunda/app/[^/]+/[^/]+/");
  private static final Pattern PROMISED = Pattern.compile("'(nonce-[^']+)'");
  private static final Pattern CARRIED = Pattern.compile("nonce=\"[^\"]*\"");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PAGE.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, captured);
    byte[] page = captured.getContentAsByteArray();
    if (page.length > 0) {
      byte[] mended = mended(page, response.getHeader("Content-Security-Policy"));
      response.setContentLength(mended.length);
      response.getOutputStream().write(mended);
    } else {
      captured.copyBodyToResponse();
    }
  }

  private static byte[] mended(byte[] page, @Nullable String policy) {
    Matcher promised = PROMISED.matcher(policy == null ? "" : policy);
    if (!promised.find()) {
      return page;
    }
    String nonce = promised.group(1).replaceFirst("-", "=\"") + "\"";
    return CARRIED
        .matcher(new String(page, StandardCharsets.ISO_8859_1))
        .replaceAll(Matcher.quoteReplacement(nonce))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
