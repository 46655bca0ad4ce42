//! The address a request came from, as far as it can be trusted.

use std::net::IpAddr;

use http::HeaderMap;

/// The peer, unless it is the trusted proxy: then the last address in `X-Forwarded-For` that is not the proxy itself.
/// Everything left of that was written by the client and proves nothing.
pub fn client_ip(peer: IpAddr, headers: &HeaderMap, trusted_proxy: Option<IpAddr>) -> IpAddr {
    let peer = peer.to_canonical();
    let Some(proxy) = trusted_proxy.map(|proxy| proxy.to_canonical()).filter(|proxy| *proxy == peer) else { return peer };
    let forwarded: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().flat_map(|header| header.to_str().unwrap_or_default().split(',')).collect();
    for entry in forwarded.iter().rev() {
        match entry.trim().parse::<IpAddr>() {
            Ok(address) if address.to_canonical() == proxy => {}
            Ok(address) => return address.to_canonical(),
            Err(_) => break,
        }
    }
    peer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn asked(peer: &str, forwarded: &[&'static str], proxy: Option<&str>) -> IpAddr {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", http::HeaderValue::from_static(value));
        }
        client_ip(ip(peer), &headers, proxy.map(ip))
    }

    #[test]
    fn a_header_from_anybody_but_the_proxy_is_ignored() {
        assert_eq!(asked("198.51.100.7", &["203.0.113.9"], None), ip("198.51.100.7"));
        assert_eq!(asked("198.51.100.7", &["203.0.113.9"], Some("10.0.0.1")), ip("198.51.100.7"));
    }

    #[test]
    fn the_proxy_s_own_word_is_the_last_one() {
        assert_eq!(asked("10.0.0.1", &["1.2.3.4, 203.0.113.9"], Some("10.0.0.1")), ip("203.0.113.9"));
        assert_eq!(asked("10.0.0.1", &["1.2.3.4", "203.0.113.9, 10.0.0.1"], Some("10.0.0.1")), ip("203.0.113.9"));
        assert_eq!(asked("::ffff:10.0.0.1", &["2001:db8::7"], Some("10.0.0.1")), ip("2001:db8::7"));
    }

    #[test]
    fn without_a_usable_word_it_is_the_proxy() {
        assert_eq!(asked("10.0.0.1", &[], Some("10.0.0.1")), ip("10.0.0.1"));
        assert_eq!(asked("10.0.0.1", &["203.0.113.9, unknown"], Some("10.0.0.1")), ip("10.0.0.1"));
    }
}
